<#import "layout.ftl" as layout>
<@layout.page title="About">
<p>This shop sells books.</p>
</@layout.page>
