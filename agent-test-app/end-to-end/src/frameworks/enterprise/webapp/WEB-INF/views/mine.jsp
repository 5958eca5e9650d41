<%@ page contentType="text/html;charset=UTF-8" session="false" %><%@ taglib prefix="c" uri="jakarta.tags.core" %><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><t:page title="Mine">
<c:if test="${not empty saved}"><p>saved: <c:out value="${saved}"/></p></c:if>
<h1>Books of <span><c:out value="${requestScope.user}"/></span></h1>
<ul><c:forEach items="${shown}" var="book"><li><c:out value="${book.title}"/></li></c:forEach></ul>
<p><a href="${pageContext.request.contextPath}/mine/new">New</a></p>
</t:page>
