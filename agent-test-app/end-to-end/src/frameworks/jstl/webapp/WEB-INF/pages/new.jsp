<form method="post" action="<c:url value="/mine/new"/>">
  <input type="hidden" name="token" value="${formToken}">
  <c:if test="${not empty error}"><em><c:out value="${error}"/></em></c:if>
  <input name="title" value="<c:out value="${param.title}"/>">
  <input name="author" value="<c:out value="${param.author}"/>">
  <input name="price" value="<c:out value="${param.price}"/>">
  <button>Save</button>
</form>
