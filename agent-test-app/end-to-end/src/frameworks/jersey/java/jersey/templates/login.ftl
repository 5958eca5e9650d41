<#import "layout.ftl" as layout>
<@layout.page title="Log in">
<#if wrong??><em>Nobody has this name and this password</em></#if>
<form method="post" action="${base}/login">
<input name="username"><input type="password" name="password"><button>Log in</button>
</form>
</@layout.page>
