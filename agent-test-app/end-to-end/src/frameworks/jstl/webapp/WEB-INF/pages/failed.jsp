<p>Something went wrong.</p>
