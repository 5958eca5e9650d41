<%@ page contentType="text/html;charset=UTF-8" session="false" import="probe.Texts" %><aside>included from <%= request.getParameter("from") %>: <%= Texts.of("b") %></aside>
