<%@ page contentType="text/html;charset=UTF-8" session="false" import="probe.Renders,probe.Texts" %><%
    Renders.count(request.getRequestURI());
%><!DOCTYPE html>
<html><body>
<%@ include file="/WEB-INF/part.jspf" %>
<p><%= Texts.of(request.getParameter("id")) %></p>
<jsp:include page="/WEB-INF/included.jsp"><jsp:param name="from" value="page"/></jsp:include>
</body></html>
