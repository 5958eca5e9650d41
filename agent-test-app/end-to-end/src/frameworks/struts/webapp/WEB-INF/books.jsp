<%@ page contentType="text/html;charset=UTF-8" %><%@ taglib prefix="s" uri="/struts-tags" %>
<!DOCTYPE html>
<html>
<head><title>Books</title><link rel="stylesheet" href="style.css"></head>
<body>
<%@ include file="header.jsp" %>
<table>
<s:iterator value="books">
  <s:url action="book" var="one"><s:param name="id" value="id"/></s:url>
  <tr><td><s:a href="%{one}"><s:property value="title"/></s:a></td><td><s:property value="price"/></td></tr>
</s:iterator>
</table>
</body>
</html>
