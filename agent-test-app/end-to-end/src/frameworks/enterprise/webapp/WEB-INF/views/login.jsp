<%@ page contentType="text/html;charset=UTF-8" session="false" %><%@ taglib prefix="c" uri="jakarta.tags.core" %><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><t:page title="Log in">
<form method="post">
<c:if test="${not empty message}"><em><c:out value="${message}"/></em></c:if>
<input name="username"><input name="password" type="password"><button type="submit">Log in</button>
</form>
</t:page>
