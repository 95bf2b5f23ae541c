"""What is made of the model beside pages: pure functions from the model to other formats."""
