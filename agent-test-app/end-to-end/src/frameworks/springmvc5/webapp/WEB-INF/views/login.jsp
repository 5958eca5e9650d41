<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="form" uri="http://www.springframework.org/tags/form" %>
<html>
<head><title>Log in</title></head>
<body>
<form:form modelAttribute="login">
  <form:errors><em>${messages[0]}</em></form:errors>
  <form:input path="username"/>
  <form:password path="password"/>
  <form:button>Log in</form:button>
</form:form>
</body>
</html>
