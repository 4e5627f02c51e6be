/**
 * What will happen, as numbers: how long a plan takes, how thick the film grows, what becomes of the baths, where pellets
 * are wet or drip, how near the motion comes to what it must not touch.
 *
 * <p>{@link dipper.forecast.Forecast} is the whole; it walks through a plan once and tells every step to the folds, each of which knows one thing.
 *
 * <p>Pure. Imports every other package of this module.
 */
package dipper.forecast;
