<%@ page contentType="text/html;charset=UTF-8" session="false" isErrorPage="true" %>
<html>
<head><title>Not there</title></head>
<body>
<p>There is no such page.</p>
</body>
</html>
