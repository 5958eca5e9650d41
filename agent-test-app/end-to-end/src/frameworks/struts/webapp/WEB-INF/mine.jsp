<%@ page contentType="text/html;charset=UTF-8" %><%@ taglib prefix="s" uri="/struts-tags" %>
<!DOCTYPE html>
<html>
<head><title>Mine</title><link rel="stylesheet" href="style.css"></head>
<body>
<%@ include file="header.jsp" %>
<s:if test="hasActionMessages()"><s:actionmessage/></s:if>
<h1>Books of <span><s:property value="#session.user"/></span></h1>
<ul>
<s:iterator value="books"><li><s:property value="title"/> <s:property value="price"/></li></s:iterator>
</ul>
<s:url action="new" var="create"/><s:a href="%{create}">New</s:a>
</body>
</html>
