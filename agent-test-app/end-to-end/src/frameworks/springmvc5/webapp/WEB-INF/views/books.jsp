<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<html>
<head><title>All books</title></head>
<body>
<ul>
  <c:forEach items="${books}" var="book">
    <li>
      <a href="<c:url value="/books/${book.id}"/>"><c:out value="${book.title}"/></a>
      by <c:out value="${book.author}"/>: <fmt:formatNumber value="${book.price}" groupingUsed="false"/>
    </li>
  </c:forEach>
</ul>
</body>
</html>
