<%@ page contentType="text/html;charset=UTF-8" %><%@ taglib prefix="s" uri="/struts-tags" %>
<!DOCTYPE html>
<html>
<head><title>Book</title><link rel="stylesheet" href="style.css"></head>
<body>
<%@ include file="header.jsp" %>
<h1><s:property value="book.title"/></h1>
<p>by <s:property value="book.author"/> for <s:property value="book.price"/></p>
</body>
</html>
