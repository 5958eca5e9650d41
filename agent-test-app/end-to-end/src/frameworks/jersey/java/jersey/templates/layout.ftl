<#macro page title>
<!DOCTYPE html>
<html>
<head><title>${title}</title><link rel="stylesheet" href="${base}/style.css"></head>
<body>
<#if user == "">
<a href="${base}/login">Log in</a>
<#else>
Hello <b>${user}</b>
<form method="post" action="${base}/logout"><button>Log out</button></form>
</#if>
<#nested>
</body>
</html>
</#macro>
