package org.mlsyssearch.server.http;

/**
 * A group of addresses that belong together, such as the API or the paper pages.
 *
 * <p>To add one: implement this interface, take what it needs (a {@link Site}) in the constructor,
 * register handlers in {@link #addTo}, and name the class in {@code SearchApp}. A handler
 *
 * <ul>
 *   <li>reads its query string with {@code Params.of(ctx)} and {@code SearchParams.read}, then
 *       calls {@code Params.check()}, which refuses what nobody asked for;
 *   <li>throws a {@link Problem} for what it cannot answer;
 *   <li>calls {@link Freshness#unchanged} before it searches, and returns if that is true;
 *   <li>makes absolute addresses with {@link Site#urls()}.
 * </ul>
 *
 * {@link Router#get} runs a handler on a bounded number of threads; see there for what is answered
 * at once. Security headers, CORS, gzip, HEAD, OPTIONS, wrong methods, unknown addresses, rate
 * limits, metrics and the access log are handled elsewhere, the same for all.
 */
public interface Routes {

  /** Registers every address of this group. */
  void addTo(Router router);
}
