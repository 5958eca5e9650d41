<%@ page contentType="text/html;charset=UTF-8" %><%@ taglib prefix="s" uri="/struts-tags" %>
<!DOCTYPE html>
<html>
<head><title>Log in</title><link rel="stylesheet" href="style.css"></head>
<body>
<%@ include file="header.jsp" %>
<s:if test="hasActionErrors()"><em><s:actionerror/></em></s:if>
<s:form action="enter" method="post">
  <s:textfield name="username"/>
  <s:password name="password"/>
  <s:submit value="Log in"/>
</s:form>
</body>
</html>
