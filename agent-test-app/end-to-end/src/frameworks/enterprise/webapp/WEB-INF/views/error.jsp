<%@ page contentType="text/html;charset=UTF-8" isErrorPage="true" session="false" %><!DOCTYPE html>
<html><body><h1>Something is broken</h1></body></html>
