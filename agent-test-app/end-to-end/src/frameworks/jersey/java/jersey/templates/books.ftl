<#import "layout.ftl" as layout>
<@layout.page title="Books">
<table>
<#list books as book>
<tr><td><a href="${base}/books/${book.id?c}">${book.title}</a></td><td>${book.price?c}</td></tr>
</#list>
</table>
</@layout.page>
