<%@ tag pageEncoding="UTF-8" %><%@ attribute name="title" required="true" %><%@ taglib prefix="c" uri="jakarta.tags.core" %><!DOCTYPE html>
<html>
<head><title><c:out value="${title}"/></title><link rel="stylesheet" href="${pageContext.request.contextPath}/style.css"></head>
<body>
<c:choose>
<c:when test="${empty requestScope.user}"><p><a href="${pageContext.request.contextPath}/login">Log in</a></p></c:when>
<c:otherwise><form method="post" action="${pageContext.request.contextPath}/logout"><p>Hello <b><c:out value="${requestScope.user}"/></b>
<input type="hidden" name="token" value="${requestScope.token}"><button type="submit">Log out</button></p></form></c:otherwise>
</c:choose>
<jsp:doBody/>
</body>
</html>
