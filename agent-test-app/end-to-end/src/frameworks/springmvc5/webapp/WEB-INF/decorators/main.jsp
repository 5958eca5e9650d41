<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<!DOCTYPE html>
<html>
<head>
  <title><sitemesh:write property="title"/> - Books</title>
  <link rel="stylesheet" href="<c:url value="/style.css"/>">
  <sitemesh:write property="head"/>
</head>
<body>
<c:choose>
  <c:when test="${empty user}"><a href="<c:url value="/login"/>">Log in</a></c:when>
  <c:otherwise>
    Hello <b><c:out value="${user}"/></b>
    <form method="post" action="<c:url value="/logout"/>"><button>Log out</button></form>
  </c:otherwise>
</c:choose>
<sitemesh:write property="body"/>
</body>
</html>
