<!DOCTYPE html>
<html><body>${notes}</body></html>
