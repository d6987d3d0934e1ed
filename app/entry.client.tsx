// Remix asks for a browser entry. No page loads it: pages work as they arrive, and app/scripts adds the rest.
export {};
