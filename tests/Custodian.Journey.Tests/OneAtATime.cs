// Each class starts the program, a browser and a pack build: side by side they only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
