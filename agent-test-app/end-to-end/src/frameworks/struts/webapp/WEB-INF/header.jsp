<%@ page contentType="text/html;charset=UTF-8" %><%@ taglib prefix="s" uri="/struts-tags" %>
<s:if test="#session.user == null">
  <s:url action="login" var="login"/><s:a href="%{login}">Log in</s:a>
</s:if>
<s:else>
  Hello <b><s:property value="#session.user"/></b>
  <s:form action="logout" method="post"><s:submit value="Log out"/></s:form>
</s:else>
