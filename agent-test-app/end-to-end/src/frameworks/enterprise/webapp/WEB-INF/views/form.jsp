<%@ page contentType="text/html;charset=UTF-8" session="false" %><%@ taglib prefix="c" uri="jakarta.tags.core" %><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><t:page title="New book">
<form method="post">
<c:if test="${not empty message}"><em><c:out value="${message}"/></em></c:if>
<input type="hidden" name="token" value="${requestScope.token}">
<input name="title" value="<c:out value='${param.title}'/>"><input name="author" value="<c:out value='${param.author}'/>"><input name="price" value="<c:out value='${param.price}'/>">
<button type="submit">Save</button>
</form>
</t:page>
