<#import "layout.ftl" as layout>
<@layout.page title="Mine">
<#if saved??><p>saved: ${saved}</p></#if>
<h1>Books of <span>${user}</span></h1>
<ul>
<#list books as book>
<li>${book.title} ${book.price?c}</li>
</#list>
</ul>
<a href="${base}/mine/new">New</a>
</@layout.page>
