<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<html>
<head><title><c:out value="${book.title}"/></title></head>
<body>
<h1><c:out value="${book.title}"/></h1>
<p>by <c:out value="${book.author}"/>: ${book.price}</p>
</body>
</html>
