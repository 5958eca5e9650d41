<h1>Books of <span><c:out value="${user.name}"/></span></h1>
<c:if test="${not empty message}">
  <p><c:out value="${message}"/></p>
  <c:remove var="message" scope="session"/>
</c:if>
<ul>
  <c:forEach items="${books}" var="book">
    <li><c:out value="${book.title}"/></li>
  </c:forEach>
</ul>
<a href="<c:url value="/mine/new"/>">Another one</a>
