/**
 * How other processes of this machine reach a run: a socket in the data folder, one for each run, that only the account which began the run can open.
 * One line of JSON each way. Imports the record's values and dipper.json; knows neither coater nor conductor.
 */
package dipper.door;
