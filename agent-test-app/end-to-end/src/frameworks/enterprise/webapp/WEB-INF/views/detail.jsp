<%@ page contentType="text/html;charset=UTF-8" session="false" %><%@ taglib prefix="c" uri="jakarta.tags.core" %><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><t:page title="Book">
<c:forEach items="${shown}" var="book"><h1><c:out value="${book.title}"/></h1><p>by <c:out value="${book.author}"/> for ${book.price}</p></c:forEach>
</t:page>
