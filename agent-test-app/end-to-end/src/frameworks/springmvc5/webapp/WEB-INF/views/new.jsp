<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="form" uri="http://www.springframework.org/tags/form" %>
<html>
<head><title>A new book</title></head>
<body>
<form:form modelAttribute="book">
  <form:input path="title"/> <form:errors path="title"><em>${messages[0]}</em></form:errors>
  <form:input path="author"/>
  <form:input path="price"/> <form:errors path="price"><em>${messages[0]}</em></form:errors>
  <form:button>Save</form:button>
</form:form>
</body>
</html>
