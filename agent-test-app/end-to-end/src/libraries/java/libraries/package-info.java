/** An application on the class path with older Byte Buddy, Caffeine, SLF4J and Logback than the agent has, and its server. */
package libraries;
