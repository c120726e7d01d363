/**
 * Benchmarks of the engine (JMH). Run one by the main class {@code org.openjdk.jmh.Main} on the test class path; ratios
 * within one run hold better than times.
 */
package backstep.bench;
