/** Keeps child JVMs from outliving the test that started them, and holds the smallest application. JDK types only. */
package leash;
