<%@ page contentType="text/html;charset=UTF-8" session="false" import="probe.Texts" %><!DOCTYPE html>
<html><body><%= request.getAttribute("title") %> <%= jakarta.servlet.RequestDispatcher.FORWARD_REQUEST_URI.length() > 0 %>: <%= Texts.of(request.getParameter("id")) %></body></html>
