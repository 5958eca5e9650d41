<#import "layout.ftl" as layout>
<@layout.page title="Book">
<h1>${book.title}</h1>
<p>by ${book.author} for ${book.price?c}</p>
</@layout.page>
