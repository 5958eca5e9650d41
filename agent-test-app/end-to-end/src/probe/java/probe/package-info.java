/**
 * The probe application: small pages that each do one thing a page cache must notice, and endpoints by which a test writes,
 * holds transactions open and asks how often a page was rendered. Written for {@code jakarta.servlet}; the build makes the
 * {@code javax.servlet} copy. It knows nothing of any agent. Start reading at {@link probe.Page} and {@link probe.Write}.
 */
package probe;
