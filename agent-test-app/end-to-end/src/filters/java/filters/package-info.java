/**
 * An application whose pages are answered by filters: one part by Jersey, one by Struts, one by Wicket. It knows nothing of any agent.
 * Start reading at {@link filters.Notes}, which every part shows.
 */
package filters;
