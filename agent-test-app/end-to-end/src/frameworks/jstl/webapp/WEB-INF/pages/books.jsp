<ul>
  <c:forEach items="${books}" var="book">
    <li>
      <a href="<c:url value="/books/${book.id}"/>"><c:out value="${book.title}"/></a>
      by <c:out value="${book.author}"/>: <fmt:formatNumber value="${book.price}" groupingUsed="false"/>
    </li>
  </c:forEach>
</ul>
