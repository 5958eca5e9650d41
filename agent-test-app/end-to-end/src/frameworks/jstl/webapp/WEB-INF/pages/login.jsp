<form method="post" action="<c:url value="/login"/>">
  <c:if test="${not empty error}"><em><c:out value="${error}"/></em></c:if>
  <input name="username" value="<c:out value="${param.username}"/>">
  <input type="password" name="password">
  <button>Log in</button>
</form>
