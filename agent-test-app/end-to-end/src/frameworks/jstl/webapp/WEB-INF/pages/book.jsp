<h1><c:out value="${book.title}"/></h1>
<p>by <c:out value="${book.author}"/>: <fmt:formatNumber value="${book.price}" groupingUsed="false"/></p>
