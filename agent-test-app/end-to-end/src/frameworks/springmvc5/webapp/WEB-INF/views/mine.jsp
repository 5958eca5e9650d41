<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<html>
<head><title>My books</title></head>
<body>
<h1>Books of <span><c:out value="${user}"/></span></h1>
<c:if test="${not empty message}"><p><c:out value="${message}"/></p></c:if>
<ul>
  <c:forEach items="${books}" var="book">
    <li><c:out value="${book.title}"/></li>
  </c:forEach>
</ul>
<a href="<c:url value="/mine/new"/>">Another one</a>
</body>
</html>
