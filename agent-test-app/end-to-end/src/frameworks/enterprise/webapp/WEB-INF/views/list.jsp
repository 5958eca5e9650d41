<%@ page contentType="text/html;charset=UTF-8" session="false" %><%@ taglib prefix="c" uri="jakarta.tags.core" %><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><t:page title="Books">
<table><c:forEach items="${shown}" var="book"><tr><td><a href="${pageContext.request.contextPath}/books/${book.id}"><c:out value="${book.title}"/></a></td><td>${book.price}</td></tr></c:forEach></table>
</t:page>
