<#import "layout.ftl" as layout>
<@layout.page title="New">
<#if wrong??><em>${wrong}</em></#if>
<form method="post" action="${base}/mine/new">
<input name="title"><input name="author"><input name="price"><button>Save</button>
</form>
</@layout.page>
