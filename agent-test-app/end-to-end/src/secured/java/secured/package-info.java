/**
 * An application with a login as Spring's users write them: Spring MVC's controllers, and a chain of Spring Security's for each way
 * to say who asks (a form and a session, a remembered browser, HTTP Basic, a token). The same pages hang below each chain. It
 * knows nothing of any agent. Start reading at {@link secured.Security} and {@link secured.Greetings}.
 */
package secured;
