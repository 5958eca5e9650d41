<%@ page contentType="text/html;charset=UTF-8" session="false" isErrorPage="true" %>
<html>
<head><title>Failed</title></head>
<body>
<p>Something went wrong.</p>
</body>
</html>
