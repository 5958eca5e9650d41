<ul>
  <c:forEach items="${authors}" var="author">
    <li><c:out value="${author}"/></li>
  </c:forEach>
</ul>
