/** News that a server sends to its visitors as they happen, by Atmosphere: streamed, by long polling, and as server-sent events. */
package push;
