<%@ page contentType="text/html;charset=UTF-8" %><%@ taglib prefix="s" uri="/struts-tags" %>
<!DOCTYPE html>
<html>
<head><title>New</title><link rel="stylesheet" href="style.css"></head>
<body>
<%@ include file="header.jsp" %>
<s:if test="hasFieldErrors()"><em><s:fielderror/></em></s:if>
<s:form action="save" method="post">
  <s:token/>
  <s:textfield name="title"/>
  <s:textfield name="author"/>
  <s:textfield name="price"/>
  <s:submit value="Save"/>
</s:form>
</body>
</html>
