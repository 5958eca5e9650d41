<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
${requestScope.head}
<h1>About us</h1>
<p class="words">Two carpenters and a smith began in 1987 with one bench and a catalogue of eleven things. Today there
are <b>${requestScope.products}</b> things in it, people have ordered <b>${requestScope.orders}</b> times, and
<b>${requestScope.reviews}</b> of them told us what they thought of it.</p>
<p class="words">What we sell can be taken apart and put together again. If something breaks within fifteen years, send
it back: we mend it.</p>
${requestScope.foot}
